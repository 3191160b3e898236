package org.carejourney.access.web;

import org.apache.catalina.filters.FailedRequestFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Refuses a request whose parameters Tomcat could not read as a whole; Tomcat itself would drop those over its limit. */
@Configuration
class WholeRequests {

    @Bean
    FilterRegistrationBean<FailedRequestFilter> refuseBrokenParameters() {
        var registration = new FilterRegistrationBean<>(new FailedRequestFilter());
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        return registration;
    }
}
