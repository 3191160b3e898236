package org.carejourney.access;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may sign in, as configured.
 *
 * @param accounts people and service accounts that are made at start; passwords belong into the environment
 */
@ConfigurationProperties("care-journey.access")
record AccessProperties(@DefaultValue List<Account> accounts) {

    /** @param groups keys of the council's groups, without the council in front */
    record Account(String id, String firstName, String lastName, String council, Set<String> groups, String password) {}
}
