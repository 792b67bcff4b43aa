package dev.keywright.crypto.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.TokenId;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Claims are written by hand, yet exactly as a JSON library writes them. */
class TokenClaimsTest {

    private static final String SCOPE_CHARACTERS = IntStream.rangeClosed(0x21, 0x7e)
            .filter(c -> c != '"' && c != '\\')
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    private static final String NAME_CHARACTERS = IntStream.rangeClosed(0x21, 0x17f)
                    .filter(c -> c < 0x7f || c > 0xa0)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining())
            + "\"\\/<>&='\u4e2d\u6587\ud83d\udd11\ufffd";

    private final Random random = new Random(20261123);

    @Test
    void theTextIsWhatAJsonLibraryWrites() {
        for (int i = 0; i < 5000; i++) {
            String issuer = "https://" + text(NAME_CHARACTERS, 30);
            String audience = text(NAME_CHARACTERS + "\u2028\u2029\b\f\n\r\t\u0000\u001f\u007f", 30);
            AccessToken token = token();

            String written = new TokenClaims(issuer, audience).write(token);

            assertThat(written).isEqualTo(byALibrary(issuer, audience, token));
        }
    }

    @Test
    void everyCharacterOfAScopeOrANameIsWrittenAsALibraryDoes() {
        AccessToken token = AccessTokens.ofAServiceKey(Deployment.NOW);
        for (char c = 0; c < 0x3000; c++) {
            String text = "x" + c + "y";

            assertThat(new TokenClaims(text, text).write(token)).isEqualTo(byALibrary(text, text, token));
        }
    }

    @Test
    void whatIsWrittenIsRead() {
        TokenClaims claims = new TokenClaims("https://keys.example.com", "\"urn\\audience\"");
        for (int i = 0; i < 1000; i++) {
            AccessToken token = token();

            assertThat(claims.read(claims.write(token))).contains(token);
        }
    }

    private static String byALibrary(String issuer, String audience, AccessToken token) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("sub", token.clientId().toString());
        claims.put("aud", audience);
        claims.put("client_id", token.clientId().toString());
        claims.put("iat", token.issuedAt().getEpochSecond());
        claims.put("exp", token.expiresAt().getEpochSecond());
        claims.put("jti", token.id().toString());
        claims.put("scope", Scope.formatList(token.scopes()));
        claims.put("workspace_id", token.workspace().toString());
        claims.put("key_type", token.keyType().name().toLowerCase(Locale.ROOT));
        claims.put("role", token.role().value());
        UserId user = token.user();
        if (user != null) {
            claims.put("user_id", user.toString());
        }
        return JSONObjectUtils.toJSONString(claims);
    }

    private AccessToken token() {
        KeyType type = random.nextBoolean() ? KeyType.PRIVATE : KeyType.SERVICE;
        Instant issuedAt = Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE));
        return new AccessToken(
                new TokenId(uuid()),
                new ClientId(uuid()),
                new WorkspaceId(uuid()),
                type,
                new RoleName(text(NAME_CHARACTERS, 30)),
                type == KeyType.PRIVATE ? new UserId(uuid()) : null,
                scopes(),
                issuedAt,
                issuedAt.plus(AccessToken.LIFETIME));
    }

    private SortedSet<Scope> scopes() {
        return IntStream.range(0, random.nextInt(20))
                .mapToObj(i -> new Scope(text(SCOPE_CHARACTERS, 20)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** One to so many of these characters. */
    private String text(String characters, int most) {
        int[] codePoints = characters.codePoints().toArray();
        return random.ints(1 + random.nextInt(most), 0, codePoints.length)
                .mapToObj(i -> Character.toString(codePoints[i]))
                .collect(Collectors.joining());
    }
}
