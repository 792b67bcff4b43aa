package dev.keywright.bootstrap.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;

/** Someone in front of the console: finds things by the names that a screen reader says. */
record ConsoleVisitor(Page page) {

    ConsoleVisitor signInAsOwner() {
        return signIn(Deployment.OWNER_EMAIL, Deployment.OWNER_PASSWORD);
    }

    ConsoleVisitor signIn(String email, String password) {
        page.navigate("/sign-in");
        field("Email").fill(email);
        field("Password").fill(password);
        button("Sign in").click();
        return this;
    }

    Response go(String address) {
        return page.navigate(address);
    }

    /** The keys of a workspace. */
    ConsoleVisitor goToKeys(String workspace) {
        page.navigate("/w/" + workspace + "/api-keys");
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    Locator text(String text) {
        return page.getByText(text);
    }

    /** Creates a private key that never expires, and stays at the page with its secret. */
    ConsoleVisitor createPrivateKey(String name) {
        link("Create API key").click();
        field("Name").fill(name);
        field("Private").check();
        field("Expires").selectOption("never");
        button("Create").click();
        field("Client secret").waitFor();
        return this;
    }

    Key shownKey() {
        return new Key(field("Client ID").inputValue(), field("Client secret").inputValue());
    }
}
