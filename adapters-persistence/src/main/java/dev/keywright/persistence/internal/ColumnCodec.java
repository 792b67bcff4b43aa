package dev.keywright.persistence.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.codec.Codec;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a value of the domain in one column.
 *
 * @param <S> what the driver makes of the column
 * @param <T> the domain's type
 */
final class ColumnCodec<S, T> implements Codec<T> {

    private final Class<S> stored;
    private final Function<S, T> read;
    private final Function<T, S> write;

    private ColumnCodec(Class<S> stored, Function<S, T> read, Function<T, S> write) {
        this.stored = stored;
        this.read = read;
        this.write = write;
    }

    static <T> ColumnCodec<UUID, T> uuid(Function<UUID, T> read, Function<T, UUID> write) {
        return new ColumnCodec<>(UUID.class, read, write);
    }

    static <T> ColumnCodec<String, T> text(Function<String, T> read, Function<T, String> write) {
        return new ColumnCodec<>(String.class, read, write);
    }

    static <T> ColumnCodec<byte[], T> bytes(Function<byte[], T> read, Function<T, byte[]> write) {
        return new ColumnCodec<>(byte[].class, read, write);
    }

    static <E extends Enum<E>> ColumnCodec<String, E> lowerCase(Class<E> type) {
        return text(
                text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)),
                constant -> constant.name().toLowerCase(Locale.ROOT));
    }

    /** As {@code timestamptz}, and told to the server to be one, so that it has nothing to guess. */
    static ColumnCodec<OffsetDateTime, Instant> instant() {
        return new ColumnCodec<>(
                OffsetDateTime.class, OffsetDateTime::toInstant, instant -> instant.atOffset(ZoneOffset.UTC));
    }

    @Override
    public ColumnMapper<T> getColumnMapper(ConfigRegistry config) {
        return (row, column, context) -> {
            S value = row.getObject(column, stored);
            return value == null ? null : read.apply(value);
        };
    }

    @Override
    public Function<T, Argument> getArgumentFunction(ConfigRegistry config) {
        return value -> {
            S written = writeNullable(value);
            return (position, statement, context) -> statement.setObject(position, written);
        };
    }

    private @Nullable S writeNullable(@Nullable T value) {
        return value == null ? null : write.apply(value);
    }
}
