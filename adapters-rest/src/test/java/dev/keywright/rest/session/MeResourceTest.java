package dev.keywright.rest.session;

import static dev.keywright.rest.ApiUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.session.DescribeCaller;
import dev.keywright.domain.access.Actor;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.domain.role.RoleName;
import dev.keywright.rest.ApiUnderTest;
import dev.keywright.rest.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MeResourceTest {

    @RegisterExtension
    static final ApiUnderTest API = new ApiUnderTest();

    private static final String ADA =
            "{\"id\":\"" + Samples.ADA.id() + "\",\"email\":\"ada@example.com\",\"display_name\":\"Ada\"}";
    private static final String MEMBERSHIPS = "[{\"workspace\":{\"id\":\"" + Samples.ACME
            + "\",\"name\":\"Acme\",\"status\":\"active\"},\"role\":\"owner\",\"status\":\"active\"}]";

    private final Role viewer = RoleCatalog.presets().get(new RoleName("viewer"), false);
    private final DescribeCaller.Membership membership =
            new DescribeCaller.Membership(Samples.acme(), Samples.adaAsOwner());

    @Test
    void aUserIsShownWithItsMemberships() {
        API.stub(DescribeCaller.class, call -> new DescribeCaller.Result(null, Samples.ADA, List.of(membership)));

        assertThat(API.get("/v1/me").json())
                .isEqualTo(json("{\"type\":\"user\",\"id\":\"" + Samples.ADA.id() + "\",\"name\":\"Ada\",\"user\":"
                        + ADA + ",\"api_key\":null,\"memberships\":" + MEMBERSHIPS + "}"));
    }

    @Test
    void aServiceKeyIsShownWithoutAUser() {
        Actor key = Actor.withAllScopes(Samples.ACME, Principal.of(Samples.KEY, "ci"), Samples.SECRET_ID, null, viewer);
        API.stub(DescribeCaller.class, call -> new DescribeCaller.Result(key, null, List.of()));

        assertThat(API.get("/v1/me").json())
                .isEqualTo(json("{\"type\":\"api_key\",\"id\":\"" + Samples.KEY + "\",\"name\":\"ci\",\"user\":null,"
                        + "\"api_key\":" + key("service", "ci") + ",\"memberships\":[]}"));
    }

    @Test
    void aPrivateKeyIsShownWithItsUser() {
        Actor key = Actor.withAllScopes(
                Samples.ACME, Principal.of(Samples.KEY, "laptop"), Samples.SECRET_ID, Samples.ADA.id(), viewer);
        API.stub(DescribeCaller.class, call -> new DescribeCaller.Result(key, Samples.ADA, List.of(membership)));

        assertThat(API.get("/v1/me").json())
                .isEqualTo(json("{\"type\":\"api_key\",\"id\":\"" + Samples.KEY + "\",\"name\":\"laptop\",\"user\":"
                        + ADA + ",\"api_key\":" + key("private", "laptop") + ",\"memberships\":" + MEMBERSHIPS + "}"));
    }

    private static String key(String type, String name) {
        return "{\"client_id\":\"" + Samples.KEY + "\",\"workspace_id\":\"" + Samples.ACME + "\",\"type\":\"" + type
                + "\",\"name\":\"" + name
                + "\",\"role\":\"viewer\",\"scopes\":[\"integration.read\",\"role.read\",\"workspace.read\"]}";
    }
}
