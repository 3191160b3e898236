package org.carejourney.cases;

import java.util.Map;
import java.util.Optional;
import org.carejourney.shared.Council;

/**
 * A case that somebody asks to open.
 *
 * @param journey id of the process to start
 * @param person reference of the person, not checked yet
 * @param data what the journey's start form asks for, without the person
 */
public record NewCase(
        Council council, String journey, String person, Optional<String> externalReference, Map<String, Object> data) {}
