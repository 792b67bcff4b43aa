package dev.keywright.application.masterkey;

/** Something as it is stored: encrypted under a master key. It has no {@code toString}. */
public final class WrappedThing {

    private final Place place;
    private final byte[] bytes;

    public WrappedThing(Place place, byte[] bytes) {
        this.place = place;
        this.bytes = bytes.clone();
    }

    /** Where it is stored, and so what it is. */
    public Place place() {
        return place;
    }

    /** A copy of what is stored. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
