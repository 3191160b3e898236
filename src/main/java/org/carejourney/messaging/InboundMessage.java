package org.carejourney.messaging;

import java.util.Map;

/**
 * A message from another system.
 *
 * @param id chosen by the sender; the same id has its effect once
 * @param name what has happened: {@code nhsOutcome}
 */
public record InboundMessage(String id, String name, Map<String, Object> data) {}
