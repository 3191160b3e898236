package org.carejourney.panel;

import java.time.Instant;

/**
 * One sitting of a forum.
 *
 * @param papersUntil when the papers of a case must be in for it to be listed
 */
public record Sitting(String panel, Instant at, Instant papersUntil) {}
