package dev.keywright.application.member;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aUser;
import static dev.keywright.application.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.assembly.StorageContract;
import dev.keywright.domain.Name;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.PasswordHash;
import dev.keywright.domain.member.User;
import dev.keywright.domain.member.UserId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What {@link Users} promises. */
public abstract class UsersContract extends StorageContract {
    @Test
    public void addedUserIsFoundByIdAndByEmailAddress() {
        User user = aUser();

        assertThat(save(user)).isEqualTo(user);

        assertThat(find(user)).contains(user);
        assertThat(inTransaction(() -> users().findByEmail(user.email()))).contains(user);
    }

    @Test
    public void userWithoutADisplayNameIsFoundAsIs() {
        User nameless = new User(new UserId(anId()), new EmailAddress("grace@example.com"), null, NOW);

        save(nameless);

        assertThat(find(nameless)).contains(nameless);
    }

    @Test
    public void userWhoWasNeverAddedIsNotFound() {
        save(aUser());

        assertThat(find(aUser())).isEmpty();
        assertThat(inTransaction(() -> users().findByEmail(aUser().email()))).isEmpty();
        assertThat(password(aUser())).isEmpty();
    }

    @Test
    public void whoComesSecondWithAnEmailAddressGetsTheFirstOnesUser() {
        User first = save(aUser());
        User second = new User(new UserId(anId()), first.email(), new Name("Someone else"), NOW.plusSeconds(1));

        assertThat(save(second)).isEqualTo(first);

        assertThat(find(second)).isEmpty();
        assertThat(find(first)).contains(first);
    }

    @Test
    public void ofTwoAtTheSameTimeTheSecondGetsTheFirstOnesUser() {
        User first = aUser();
        User second = new User(new UserId(anId()), first.email(), null, NOW);

        assertWaits(
                () -> users().addIfAbsent(first),
                () -> assertThat(users().addIfAbsent(second)).isEqualTo(first));
    }

    @Test
    public void updateStoresTheDisplayNameOnly() {
        User user = save(aUser());
        User changed =
                new User(user.id(), new EmailAddress("other@example.com"), new Name("Grace"), NOW.plusSeconds(1));

        commit(() -> users().update(changed));

        assertThat(find(user)).contains(user.named(new Name("Grace")));
        assertThat(inTransaction(() -> users().findByEmail(changed.email()))).isEmpty();
    }

    @Test
    public void updateChangesNoOtherUserAndNoPassword() {
        User other = save(aUser());
        User user = save(aUser());
        commit(() -> users().setFirstPassword(user.id(), new PasswordHash("$one$")));

        commit(() -> users().update(user.named(new Name("Grace"))));

        assertThat(find(other)).contains(other);
        assertThat(password(user)).contains("$one$");
    }

    @Test
    public void userHasNoPasswordUntilItIsSet() {
        User user = save(aUser());
        User other = save(aUser());
        assertThat(password(user)).isEmpty();

        commit(() ->
                users().setFirstPassword(user.id(), new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA")));

        assertThat(password(user)).contains("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA");
        assertThat(password(other)).isEmpty();
        assertThat(find(user)).contains(user);
    }

    @Test
    public void firstPasswordStaysWhoeverElseSetsOne() {
        User user = save(aUser());
        AtomicBoolean first = new AtomicBoolean();
        AtomicBoolean second = new AtomicBoolean();

        commit(() -> first.set(users().setFirstPassword(user.id(), new PasswordHash("$one$"))));
        commit(() -> second.set(users().setFirstPassword(user.id(), new PasswordHash("$two$"))));

        assertThat(password(user)).contains("$one$");
        assertThat(first).isTrue();
        assertThat(second).isFalse();
    }

    @Test
    public void passwordIsReplaced() {
        User user = save(aUser());
        User other = save(aUser());
        commit(() -> users().setFirstPassword(user.id(), new PasswordHash("$one$")));
        commit(() -> users().setFirstPassword(other.id(), new PasswordHash("$other$")));

        commit(() -> users().setPassword(user.id(), new PasswordHash("$two$")));

        assertThat(password(user)).contains("$two$");
        assertThat(password(other)).contains("$other$");
    }

    @Test
    public void addingAnExistingUserAgainKeepsThePassword() {
        User user = save(aUser());
        commit(() -> users().setFirstPassword(user.id(), new PasswordHash("$one$")));

        save(new User(new UserId(anId()), user.email(), null, NOW));

        assertThat(password(user)).contains("$one$");
    }

    private Users users() {
        return ports().users();
    }

    private Optional<User> find(User user) {
        return inTransaction(() -> users().find(user.id()));
    }

    private Optional<String> password(User user) {
        return inTransaction(() -> users().findPassword(user.id())).map(PasswordHash::encoded);
    }
}
