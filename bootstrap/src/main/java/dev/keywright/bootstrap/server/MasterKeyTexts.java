package dev.keywright.bootstrap.server;

import dev.keywright.application.masterkey.Place;
import dev.keywright.application.masterkey.RewrapAll;
import dev.keywright.application.masterkey.WrappedThings.Count;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What is encrypted under a master key, in words. */
final class MasterKeyTexts {

    private MasterKeyTexts() {}

    static String of(Place.Kind kind, long count) {
        String one = switch (kind) {
            case PEPPER -> "pepper";
            case SIGNING_KEY -> "signing key";
            case INTEGRATION -> "integration's secret";
            case GIVEN_ANSWER -> "answer to a request that may be repeated";
        };
        String many = switch (kind) {
            case PEPPER -> "peppers";
            case SIGNING_KEY -> "signing keys";
            case INTEGRATION -> "integrations' secrets";
            case GIVEN_ANSWER -> "answers to requests that may be repeated";
        };
        return count + " " + (count == 1 ? one : many);
    }

    static String ofAll(List<Count> counts) {
        return counts.isEmpty()
                ? "nothing"
                : counts.stream().map(count -> of(count.kind(), count.things())).collect(Collectors.joining(", "));
    }

    static String of(Place place) {
        if (place instanceof Place.Pepper pepper) {
            return "pepper " + pepper.version();
        }
        if (place instanceof Place.SigningKey key) {
            return "signing key " + key.id();
        }
        if (place instanceof Place.Integration integration) {
            return "integration " + integration.id() + " of workspace " + integration.workspace();
        }
        return "an answer to a request that may be repeated";
    }

    static String done(RewrapAll.Result result) {
        if (result.done().isEmpty()) {
            return "Nothing was left to encrypt anew under master key " + result.key() + ".";
        }
        return "Encrypted anew under master key " + result.key() + ": "
                + Arrays.stream(Place.Kind.values())
                        .filter(result.done()::containsKey)
                        .map(kind -> of(kind, result.done().getOrDefault(kind, 0L)))
                        .collect(Collectors.joining(", "))
                + ".";
    }
}
