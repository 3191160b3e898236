package org.carejourney.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carejourney.access.AccessProperties.Account;
import org.carejourney.shared.Council;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the configured accounts at start, and refuses to start when nobody could sign in or a password is a known one. */
@Component
@Profile("!demo & !test")
class ConfiguredAccounts {

    private static final int SHORTEST_PASSWORD = 12;
    private static final Set<String> KNOWN_PASSWORDS =
            Set.of("demo", "admin", "password", "changeme", "password1234", "administrator");

    private final AccessProperties properties;
    private final People people;

    ConfiguredAccounts(AccessProperties properties, People people) {
        this.properties = properties;
        this.people = people;
    }

    @EventListener
    @Order(10)
    void enter(ApplicationStartedEvent started) {
        List<String> weak = properties.accounts().stream()
                .filter(ConfiguredAccounts::isWeak)
                .map(Account::id)
                .toList();
        if (!weak.isEmpty()) {
            throw new NobodyMaySignIn("The password of " + String.join(", ", weak) + " is a known one or shorter than "
                    + SHORTEST_PASSWORD + " characters");
        }
        properties.accounts().forEach(this::enter);
        if (people.isEmpty()) {
            throw new NobodyMaySignIn("No account is configured, so nobody could sign in");
        }
    }

    private void enter(Account account) {
        people.enter(
                account.id(),
                account.firstName(),
                account.lastName(),
                account.password(),
                new Council(account.council()),
                account.groups().stream()
                        .map(group -> account.council() + "-" + group)
                        .collect(Collectors.toSet()));
    }

    private static boolean isWeak(Account account) {
        String password = account.password();
        return password.length() < SHORTEST_PASSWORD
                || KNOWN_PASSWORDS.contains(password)
                || password.equalsIgnoreCase(account.id());
    }

    /** The service must not run without somebody who may use it. */
    static class NobodyMaySignIn extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        NobodyMaySignIn(String why) {
            super(why);
        }
    }
}
