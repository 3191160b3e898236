package org.carejourney.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes a sign-in over into the engine's web apps, so that there is one for everything. */
@Configuration
class WebAppSignIn {

    private static final int BEFORE_THE_WEB_APPS = 201;

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webAppAuthentication() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(Map.of("authentication-provider", FromSession.class.getName()));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*", "/camunda/lib/*");
        registration.setOrder(BEFORE_THE_WEB_APPS);
        return registration;
    }

    /** Made by the filter from its name, so it is public and takes nothing. */
    public static class FromSession implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            var person = request.getUserPrincipal();
            return person == null
                    ? AuthenticationResult.unsuccessful()
                    : AuthenticationResult.successful(person.getName());
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            // the security chain sends to the sign-in page
        }
    }
}
