package org.carejourney.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes no more of a request than a form can be: neither Tomcat nor Spring caps a JSON body. A body that does not say how
 * long it is, is read up to the cap before anybody works with it. Only a directory of homes may be longer.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 1)
class BodyCap extends OncePerRequestFilter {

    static final int LONGEST = 1024 * 1024;
    private static final long LONGEST_DIRECTORY = 64L * LONGEST;

    private final AccessProblems problems;

    BodyCap(AccessProblems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !"identity".equalsIgnoreCase(encoding)) {
            problems.write(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "encoded", "Send the body without an encoding");
        } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            if (request.getContentLengthLong() > (isDirectory(request) ? LONGEST_DIRECTORY : LONGEST)) {
                refuse(response);
            } else {
                chain.doFilter(request, response);
            }
        } else {
            byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
            if (body.length > LONGEST) {
                refuse(response);
            } else {
                chain.doFilter(new Read(request, body), response);
            }
        }
    }

    private void refuse(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        problems.write(response, HttpStatus.PAYLOAD_TOO_LARGE, "too-large", "This is more than may be sent");
    }

    private static boolean isDirectory(HttpServletRequest request) {
        return request.getRequestURI().matches("/api/councils/[^/]+/homes/import");
    }

    /** A request whose body has been read. */
    private static class Read extends HttpServletRequestWrapper {

        private final byte[] body;

        Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public int getContentLength() {
            return body.length;
        }

        @Override
        public long getContentLengthLong() {
            return body.length;
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] into, int from, int length) {
                    return bytes.read(into, from, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("Nothing here is read asynchronously");
                }
            };
        }
    }
}
