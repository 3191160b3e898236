package org.carejourney;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.carejourney.shared.Actor;
import org.carejourney.shared.Council;
import org.carejourney.shared.CurrentActor;

/** Says who acts in a test: until the test says it, whoever signed in, else the service itself. */
public class TestActor implements CurrentActor {

    private final ThreadLocal<Actor> actor = new ThreadLocal<>();
    private final Supplier<CurrentActor> signedIn;

    /** Without a service that anybody could sign in to. */
    public TestActor() {
        this(() -> () -> Actor.SERVICE);
    }

    TestActor(Supplier<CurrentActor> signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public Actor get() {
        return actor.get() == null ? signedIn.get().get() : actor.get();
    }

    /** From now on this one acts, until the test ends. */
    public void is(Actor now) {
        actor.set(now);
    }

    /** A person of one council, in groups named as models name them. */
    public Actor is(String id, Council council, String... groups) {
        Actor person = new Actor(
                id,
                Arrays.stream(groups).map(group -> council + "-" + group).collect(Collectors.toUnmodifiableSet()),
                Set.of(council));
        is(person);
        return person;
    }

    public void isTheService() {
        actor.remove();
    }
}
