/** Which requirements and which parts of the models the tests have shown, written when the tests end and read once more to fail a build with gaps. */
@NullMarked
package org.carejourney.coverage;

import org.jspecify.annotations.NullMarked;
