package dev.keywright.domain.role;

import dev.keywright.domain.Refusal;
import java.util.Collection;

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

    /** The workspace has no custom role of that name, nor is it a preset. */
    public static final class RoleNotFound extends RoleRefusal {

        public RoleNotFound() {
            super("This workspace has no such role. GET …/roles lists those it has.");
        }
    }

    /** The name is a preset's, or that of another custom role of the workspace. */
    public static final class NameTaken extends RoleRefusal {

        private NameTaken(String message) {
            super(message);
        }

        public static NameTaken byPreset(RoleName name) {
            return new NameTaken("\"" + name + "\" is a role that every workspace has. Choose another name.");
        }

        public static NameTaken byCustomRole(RoleName name) {
            return new NameTaken("This workspace has a role named \"" + name
                    + "\" already. Choose another name, or change the scopes of that one.");
        }
    }

    /** A preset is the same in every workspace: none can change or delete it. */
    public static final class PresetFixed extends RoleRefusal {

        public PresetFixed(RoleName name) {
            super("\"" + name + "\" is a role that every workspace has, and can't be changed or deleted."
                    + " Create a role of your own instead.");
        }
    }

    /** No preset holds some of the scopes, so there is nothing that they would allow. */
    public static final class UnknownScope extends RoleRefusal {

        public UnknownScope(Collection<Scope> unknown) {
            super("has scopes that there aren't in this workspace: " + Scope.formatList(unknown));
        }

        @Override
        public String reason() {
            return "The role would have scopes that there aren't in this workspace.";
        }
    }

    /** The role would hold nothing. */
    public static final class NoScope extends RoleRefusal {

        public NoScope() {
            super("must have at least one scope");
        }
    }

    /** Members or keys have the role, and would be left without any. */
    public static final class RoleInUse extends RoleRefusal {

        /**
         * @param members how many have it, in whatever status
         * @param serviceKeys how many have it that haven't ended
         */
        public RoleInUse(RoleName name, int members, int serviceKeys) {
            super("\"" + name + "\" is the role of " + count(members, "member", "invited ones included") + " and of "
                    + count(serviceKeys, "service key", "disabled ones included")
                    + ". Give the members another role, and revoke the keys first.");
        }

        private static String count(int number, String noun, String note) {
            return number + " " + noun + (number == 1 ? "" : "s") + " (" + note + ")";
        }
    }

    /** The workspace has as many custom roles as it may. */
    public static final class TooManyRoles extends RoleRefusal {

        public TooManyRoles() {
            super("This workspace has " + CustomRole.MAX_PER_WORKSPACE
                    + " roles of its own, and can't have more. Delete one that isn't used first.");
        }
    }
}
