package org.carejourney.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Links that open one thing to whoever holds them, as configured.
 *
 * @param key with which they are signed, at least 32 bytes; without one there are no such links. It belongs into the
 *     environment
 * @param address where the service is reached from outside, such as {@code https://care.example.org}; without one a link
 *     begins with its path
 */
@ConfigurationProperties("care-journey.links")
record LinkProperties(@DefaultValue("") String key, @DefaultValue("") String address) {

    @Override
    public String toString() {
        return "LinkProperties[address=" + address + "]";
    }
}
