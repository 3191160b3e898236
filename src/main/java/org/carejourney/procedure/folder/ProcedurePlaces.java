package org.carejourney.procedure.folder;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where procedures lie beside those shipped with the service.
 *
 * @param procedures roots that hold a folder for each council, such as {@code file:/srv/procedures/}
 */
@ConfigurationProperties("care-journey")
public record ProcedurePlaces(@DefaultValue List<String> procedures) {}
