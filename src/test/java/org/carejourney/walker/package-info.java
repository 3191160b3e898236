/** A walker that does the work of all roles in a random order, and looks whether a case ever goes where it must not. */
@NullMarked
package org.carejourney.walker;

import org.jspecify.annotations.NullMarked;
