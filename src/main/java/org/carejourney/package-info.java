@NullMarked
package org.carejourney;

import org.jspecify.annotations.NullMarked;
