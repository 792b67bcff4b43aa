package dev.keywright.domain.role;

import dev.keywright.domain.Refusal;

/** What can be refused about roles. */
public abstract sealed class RoleRefusal extends Refusal {

    private RoleRefusal(String message) {
        super(message);
    }

    /** The workspace has no role of that name. */
    public static final class UnknownRole extends RoleRefusal {

        private final RoleName name;

        public UnknownRole(RoleName name) {
            super("This workspace has no role \"" + name + "\". GET …/roles lists those it has.");
            this.name = name;
        }

        public RoleName name() {
            return name;
        }
    }
}
