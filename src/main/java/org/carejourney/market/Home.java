package org.carejourney.market;

import java.util.List;
import java.util.Set;
import org.carejourney.shared.HomeReference;
import org.jspecify.annotations.Nullable;

/**
 * A care home in a council's register.
 *
 * @param provider name of the company or person who runs it
 * @param levels service descriptor levels it takes, as far as they are known
 * @param county of its address (Q-DEV-32)
 * @param locality key of the council's locality, if it lies in one
 * @param precision how closely its position is known
 * @param vacancies free places, if known
 * @param cqcLocationId its id in the directory of the Care Quality Commission
 */
public record Home(
        HomeReference reference,
        String name,
        String provider,
        Set<ServiceType> serviceTypes,
        List<String> levels,
        Agreement agreement,
        String county,
        @Nullable String locality,
        @Nullable String address,
        String postcode,
        Position position,
        Precision precision,
        @Nullable Integer vacancies,
        Contact contact,
        @Nullable String cqcLocationId) {

    /** How the home is reached. */
    public record Contact(@Nullable String name, @Nullable String telephone, @Nullable String email) {

        public static final Contact UNKNOWN = new Contact(null, null, null);

        /** This contact with what the other says; what the other leaves out stays. */
        Contact with(Contact other) {
            return new Contact(
                    other.name == null ? name : other.name,
                    other.telephone == null ? telephone : other.telephone,
                    other.email == null ? email : other.email);
        }
    }

    public Home {
        serviceTypes = Set.copyOf(serviceTypes);
        levels = List.copyOf(levels);
    }

    Home withAgreement(Agreement now) {
        return new Home(
                reference,
                name,
                provider,
                serviceTypes,
                levels,
                now,
                county,
                locality,
                address,
                postcode,
                position,
                precision,
                vacancies,
                contact,
                cqcLocationId);
    }

    Home withContact(Contact now) {
        return new Home(
                reference,
                name,
                provider,
                serviceTypes,
                levels,
                agreement,
                county,
                locality,
                address,
                postcode,
                position,
                precision,
                vacancies,
                now,
                cqcLocationId);
    }
}
