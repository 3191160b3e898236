/** Which requirements and which parts of the models the tests have shown, written when the tests end. */
@NullMarked
package org.carejourney.coverage;

import org.jspecify.annotations.NullMarked;
