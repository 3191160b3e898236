package org.carejourney.market;

import org.carejourney.cases.KnownHomes;
import org.carejourney.shared.Council;
import org.carejourney.shared.HomeReference;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The homes that a council knows by its register. */
@Component
class RegisteredHomes implements KnownHomes {

    private final Homes homes;

    RegisteredHomes(@Lazy Homes homes) {
        this.homes = homes;
    }

    @Override
    public boolean isKnown(Council council, HomeReference home) {
        return homes.find(council, home).isPresent();
    }
}
