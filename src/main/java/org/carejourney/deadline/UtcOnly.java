package org.carejourney.deadline;

import java.util.TimeZone;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/** Refuses to run when something has put the JVM into another zone than UTC: the engine's timers would be off by it. */
@Component
class UtcOnly implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        check(TimeZone.getDefault());
    }

    static void check(TimeZone zone) {
        if (!zone.hasSameRules(TimeZone.getTimeZone("UTC"))) {
            throw new IllegalStateException("The service keeps time in UTC, but the JVM is in " + zone.getID()
                    + ": take out what sets another zone");
        }
    }
}
