package org.carejourney.shared;

/** Tells who is acting on this thread. */
public interface CurrentActor {

    /** The one who signed in; {@link Actor#SERVICE} where nobody did, as for a timer. */
    Actor get();
}
