package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keywright.bootstrap.StartupFailure;
import dev.keywright.bootstrap.config.Settings;
import dev.keywright.bootstrap.config.Sources;
import dev.keywright.bootstrap.server.Assembly;
import dev.keywright.crypto.vault.MasterKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The master key of several nodes is rotated as the README says, step by step, and each step that is left out is asked for. */
class MasterKeySettingsRotationTest {

    private static final String NEW = MasterKey.newText(new SecureRandom());
    private static final String NEW_ID = MasterKey.fromBase64(NEW).id().value();

    private final Deployment deployment = Deployment.start();
    private final String old = deployment.setting("KEYWRIGHT_MASTER_KEY");
    private final String oldId = MasterKey.fromBase64(old).id().value();
    private final Tenant tenant = Tenant.create(deployment.api());
    private final Map<String, String> onlyOld = Map.of("KEYWRIGHT_MASTER_KEY", old);
    private final Map<String, String> newIsKnown =
            Map.of("KEYWRIGHT_MASTER_KEY", old, "KEYWRIGHT_MASTER_KEY_OTHERS", NEW);
    private final Map<String, String> newEncrypts =
            Map.of("KEYWRIGHT_MASTER_KEY", NEW, "KEYWRIGHT_MASTER_KEY_OTHERS", old);
    private final Map<String, String> onlyNew = Map.of("KEYWRIGHT_MASTER_KEY", NEW);
    private final List<String> integrations = new ArrayList<>();
    private final List<String> progress = new ArrayList<>();

    @AfterEach
    void stop() {
        deployment.close();
    }

    @Test
    void nodesOfNeighbouringStepsUnderstandEachOtherAllTheWay() {
        integrations.add(tenant.integration("of the first"));
        Api knowing = startNode(newIsKnown);
        Api encrypting = startNode(newEncrypts);
        integrations.add(tenant.through(knowing).integration("of one that knows"));
        integrations.add(tenant.through(encrypting).integration("of one that encrypts"));
        assertUsableThrough(knowing);
        assertUsableThrough(encrypting);

        assertThat(rotate(newEncrypts, 1))
                .contains("Encrypted anew under master key " + NEW_ID + ": 1 pepper, 1 signing key, 2 integrations'")
                .contains("Master key " + oldId + " is no longer in use")
                .contains("its line in KEYWRIGHT_MASTER_KEY_OTHERS");
        assertThat(progress).contains("Encrypted anew: 2 integrations' secrets so far.");
        assertUsableThrough(knowing);
        assertUsableThrough(encrypting);

        integrations.add(tenant.through(knowing).integration("of one that was forgotten"));
        assertThat(status(newEncrypts))
                .contains("Master key " + NEW_ID + " encrypts: 1 pepper, 1 signing key, 3 integrations' secrets")
                .contains("Master key " + oldId + " only decrypts: 1 integration's secret. Keep it");
        assertThat(rotate(newEncrypts, 100)).contains(": 1 integration's secret.");

        Api last = startNode(onlyNew);
        assertUsableThrough(last);
        last.requestToken(deployment.bootstrapKey()).expect(200);
        assertThat(rotate(newEncrypts, 100)).contains("Nothing was left to encrypt anew");
    }

    @Test
    void withoutTheOtherKeyItSaysWhatToDoFirst() {
        assertThatExceptionOfType(StartupFailure.class)
                .isThrownBy(() -> rotate(onlyOld, 100))
                .withMessageContaining(
                        "There is no other master key than KEYWRIGHT_MASTER_KEY to rotate from. First, on"
                                + " every node, add a new key");
    }

    @Test
    void withoutTheOldKeyItNamesTheOneThatIsMissing() {
        tenant.integration("under the old");

        assertThatExceptionOfType(StartupFailure.class)
                .isThrownBy(() -> rotate(onlyNew, 100))
                .withMessageContaining("under master key " + oldId + ", which isn't at hand")
                .withMessageContaining("KEYWRIGHT_MASTER_KEY_OTHERS");
        assertThatExceptionOfType(StartupFailure.class)
                .isThrownBy(() -> startNode(onlyNew))
                .withMessageContaining("under master key " + oldId);
    }

    @Test
    void aKeyThatOnlySomeThingsAreUnderIsMissedBeforeAnythingIsChanged() {
        String third = MasterKey.newText(new SecureRandom());
        tenant.through(startNode(Map.of("KEYWRIGHT_MASTER_KEY", third, "KEYWRIGHT_MASTER_KEY_OTHERS", old)))
                .integration("under the third");
        Map<String, List<String>> before = Rows.all(deployment.database());

        assertThatExceptionOfType(StartupFailure.class)
                .isThrownBy(() -> rotate(newEncrypts, 100))
                .withMessageContaining("Nothing was changed: 1 integration's secret can't be read without master key "
                        + MasterKey.fromBase64(third).id());

        assertThat(Rows.all(deployment.database())).isEqualTo(before);
        assertThat(status(newEncrypts)).contains("isn't at hand, and is needed for 1 integration's secret.");
    }

    @Test
    void whatNobodyCanReadIsNamedAndTheRestIsDone() {
        String spoilt = tenant.integration("spoilt");
        integrations.add(tenant.integration("sound"));
        deployment
                .database()
                .execute("update integration set wrapped_key = wrapped_key || '\\x00' where id = '" + spoilt + "'");

        assertThatExceptionOfType(StartupFailure.class)
                .isThrownBy(() -> rotate(newEncrypts, 100))
                .withMessageContaining("1 integration's secret.")
                .withMessageContaining(
                        "no master key at hand decrypts integration " + spoilt + " of workspace " + tenant.id());

        assertUsableThrough(startNode(newEncrypts));
    }

    /** With few connections, for there are several nodes over one database. */
    private Api startNode(Map<String, String> masterKeys) {
        return deployment.startNode(withFewConnections(masterKeys));
    }

    private static Map<String, String> withFewConnections(Map<String, String> masterKeys) {
        Map<String, String> settings = new HashMap<>(masterKeys);
        settings.put("KEYWRIGHT_DATABASE_POOL_SIZE", "4");
        return settings;
    }

    private String rotate(Map<String, String> settings, int batch) {
        progress.clear();
        return new Assembly().rotateMasterKey(settings(settings), batch, progress::add);
    }

    private String status(Map<String, String> settings) {
        return new Assembly().masterKeyStatus(settings(settings));
    }

    private Settings settings(Map<String, String> further) {
        Map<String, String> ofNode = new HashMap<>(deployment.environmentOfFurtherNode());
        ofNode.putAll(withFewConnections(further));
        return Settings.load(new Sources(Map.of(), ofNode, Path.of("").toAbsolutePath(), Optional.empty()));
    }

    private void assertUsableThrough(Api node) {
        for (String integration : integrations) {
            node.post(tenant.path("/integrations/" + integration + "/token"), tenant.ownerSession(), "{}")
                    .expect(200);
        }
    }
}
