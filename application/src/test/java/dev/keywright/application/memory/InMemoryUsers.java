package dev.keywright.application.memory;

import dev.keywright.application.member.Users;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.PasswordHash;
import dev.keywright.domain.member.User;
import dev.keywright.domain.member.UserId;
import java.util.Optional;

final class InMemoryUsers implements Users {
    private final InMemoryTransactions transactions;

    InMemoryUsers(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public User addIfAbsent(User user) {
        return findByEmail(user.email()).orElseGet(() -> {
            transactions.tables().users.put(user.id(), user);
            return user;
        });
    }

    @Override
    public Optional<User> find(UserId id) {
        return Optional.ofNullable(transactions.tables().users.get(id));
    }

    @Override
    public Optional<User> findByEmail(EmailAddress email) {
        return transactions.tables().users.values().stream()
                .filter(user -> user.email().equals(email))
                .findFirst();
    }

    @Override
    public void update(User user) {
        transactions
                .tables()
                .users
                .computeIfPresent(
                        user.id(),
                        (id, stored) -> new User(id, stored.email(), user.displayName(), stored.createdAt()));
    }

    @Override
    public Optional<PasswordHash> findPassword(UserId id) {
        return Optional.ofNullable(transactions.tables().passwords.get(id));
    }

    @Override
    public boolean setFirstPassword(UserId id, PasswordHash password) {
        return transactions.tables().passwords.putIfAbsent(id, password) == null;
    }

    @Override
    public void setPassword(UserId id, PasswordHash password) {
        transactions.tables().passwords.put(id, password);
    }
}
