package org.carejourney.access.web;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What stands in front of every page and endpoint: the engine's REST API and ours for service accounts by basic
 * authentication, one sign-in for our pages and the engine's web apps, and no sign-in for what a signed link opens.
 */
@Configuration
class SecurityChains {

    private static final String OWN_PAGES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String API_DOCUMENTATION =
            OWN_PAGES.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");
    /** Pages that people open by a link need no script. */
    private static final String LINK_PAGES = OWN_PAGES
            .replace("script-src 'self'", "script-src 'none'")
            .replace("connect-src 'self'", "connect-src 'none'");

    private static final long ONE_YEAR = 31_536_000;

    /** String patterns would miss what Jersey serves; path patterns match every servlet. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    @Bean
    @Order(1)
    SecurityFilterChain engineRest(
            HttpSecurity http,
            EngineAuthentication engine,
            AccessProblems problems,
            @Value("${care-journey.engine-rest.enabled:true}") boolean enabled)
            throws Exception {
        if (!enabled) {
            return http.securityMatcher("/engine-rest/**")
                    .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                    .exceptionHandling(failures ->
                            failures.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)))
                    .csrf(AbstractHttpConfigurer::disable)
                    .build();
        }
        return http.securityMatcher("/engine-rest/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // no cookie is read here, so there is nothing to forge
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> {
                    strictTransport(headers);
                    // the engine itself would let a browser store what it answers
                    headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
                    headers.addHeaderWriter(
                            (request, response) -> response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store"));
                })
                .addFilterAfter(engine, AuthorizationFilter.class)
                .build();
    }

    /** The link is what opens them. Who is signed in beside it is not asked, so there is nothing to forge either. */
    @Bean
    @Order(2)
    SecurityFilterChain links(HttpSecurity http) throws Exception {
        return http.securityMatcher("/invitations/**", "/api/invitations/**", "/packs/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> {
                    strictTransport(headers);
                    // the address is the key: no other page may learn it
                    headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
                    headers.contentSecurityPolicy(policy -> policy.policyDirectives(LINK_PAGES));
                    headers.addHeaderWriter(
                            (request, response) -> response.setHeader("X-Robots-Tag", "noindex, nofollow"));
                })
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain api(
            HttpSecurity http, EngineAuthentication engine, StillHereFilter stillHere, AccessProblems problems)
            throws Exception {
        return http.securityMatcher("/api/**", "/v3/api-docs/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(failures -> failures.accessDeniedHandler(problems))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                // a caller that sends its own credentials cannot be made to send them by another site, and one without
                // a session has nothing that could be sent
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                        request -> request.getHeader("Authorization") != null || request.getSession(false) == null))
                .headers(SecurityChains::strictTransport)
                .addFilterBefore(stillHere, AuthorizationFilter.class)
                .addFilterAfter(engine, AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http, StillHereFilter stillHere, Environment environment) throws Exception {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        return http.authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                            .permitAll();
                    requests.requestMatchers("/login", "/vendor/**", "/actuator/health", "/favicon.svg")
                            .permitAll();
                    if (demo) {
                        // says who to sign in as; holds nothing else
                        requests.requestMatchers("/", "/demo-clock.js").permitAll();
                    }
                    requests.anyRequest().authenticated();
                })
                .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutRequestMatcher(signOut())
                        .defaultLogoutSuccessHandlerFor(
                                new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT), webAppSignOut())
                        .logoutSuccessUrl("/login?logout"))
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), matcher("/camunda/api/**")))
                // the web apps bring a token of their own
                .csrf(csrf -> csrf.ignoringRequestMatchers("/camunda/**"))
                .addFilterBefore(stillHere, AuthorizationFilter.class)
                .headers(headers -> {
                    strictTransport(headers);
                    headers.frameOptions(frame -> frame.sameOrigin());
                    headers.addHeaderWriter((request, response) -> {
                        if (!request.getRequestURI().startsWith("/camunda/")) {
                            response.setHeader(
                                    "Content-Security-Policy",
                                    request.getRequestURI().startsWith("/swagger-ui/") ? API_DOCUMENTATION : OWN_PAGES);
                        }
                    });
                })
                .build();
    }

    private static void strictTransport(HeadersConfigurer<HttpSecurity> headers) {
        headers.httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(true).maxAgeInSeconds(ONE_YEAR));
        headers.crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
        // none at all would take the origin from the web apps' own checks
        headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    private static RequestMatcher signOut() {
        return new OrRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/logout"), webAppSignOut());
    }

    private static RequestMatcher webAppSignOut() {
        return PathPatternRequestMatcher.withDefaults()
                .matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");
    }

    private static RequestMatcher matcher(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
