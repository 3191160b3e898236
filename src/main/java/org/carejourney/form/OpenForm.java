package org.carejourney.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task's form as it is opened.
 *
 * @param schema the form for form-js
 * @param data what its fields and texts know already, and what may be chosen
 */
public record OpenForm(@Nullable String form, Map<String, Object> schema, Map<String, Object> data) {}
