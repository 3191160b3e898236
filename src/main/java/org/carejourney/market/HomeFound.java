package org.carejourney.market;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A home that a search found.
 *
 * @param miles how far it is from the centre of the search, where that has one
 */
public record HomeFound(@JsonUnwrapped Home home, @Nullable Double miles) {}
