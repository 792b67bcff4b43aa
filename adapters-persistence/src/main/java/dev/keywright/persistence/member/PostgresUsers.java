package dev.keywright.persistence.member;

import dev.keywright.application.member.Users;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.PasswordHash;
import dev.keywright.domain.member.User;
import dev.keywright.domain.member.UserId;
import dev.keywright.persistence.internal.Database;
import java.util.Optional;

/** Users in the table {@code app_user}. */
public final class PostgresUsers implements Users {

    private final Database database;

    public PostgresUsers(Database database) {
        this.database = database;
    }

    @Override
    public User addIfAbsent(User user) {
        int added = database.with(handle -> handle.createUpdate("""
                        insert into app_user (id, email, display_name, created_at)
                        values (:id, :email, :display_name, :created_at)
                        on conflict on constraint app_user_email_key do nothing
                        """)
                .bind("id", user.id())
                .bind("email", user.email())
                .bind("display_name", user.displayName())
                .bind("created_at", user.createdAt())
                .execute());
        // The insert waited for whoever was adding the same address, and users are never removed.
        return added == 1 ? user : findByEmail(user.email()).orElseThrow();
    }

    @Override
    public Optional<User> find(UserId id) {
        return database.with(handle -> handle.createQuery("""
                        select id, email, display_name, created_at
                        from app_user
                        where id = :id
                        """)
                .bind("id", id)
                .mapTo(UserRow.class)
                .findOne()
                .map(UserRow::toUser));
    }

    @Override
    public Optional<User> findByEmail(EmailAddress email) {
        return database.with(handle -> handle.createQuery("""
                        select id, email, display_name, created_at
                        from app_user
                        where email = :email
                        """)
                .bind("email", email)
                .mapTo(UserRow.class)
                .findOne()
                .map(UserRow::toUser));
    }

    @Override
    public void update(User user) {
        database.use(handle -> handle.createUpdate("""
                        update app_user
                        set display_name = :display_name
                        where id = :id
                        """)
                .bind("id", user.id())
                .bind("display_name", user.displayName())
                .execute());
    }

    @Override
    public Optional<PasswordHash> findPassword(UserId id) {
        return database.with(handle -> handle.createQuery("""
                        select password_hash
                        from app_user
                        where id = :id and password_hash is not null
                        """)
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(PasswordHash::new));
    }

    @Override
    public boolean setFirstPassword(UserId id, PasswordHash password) {
        return database.with(handle -> handle.createUpdate("""
                        update app_user
                        set password_hash = :password_hash
                        where id = :id and password_hash is null
                        """)
                        .bind("id", id)
                        .bind("password_hash", password.encoded())
                        .execute()
                == 1);
    }

    @Override
    public void setPassword(UserId id, PasswordHash password) {
        database.use(handle -> handle.createUpdate("""
                        update app_user
                        set password_hash = :password_hash
                        where id = :id
                        """)
                .bind("id", id)
                .bind("password_hash", password.encoded())
                .execute());
    }
}
