package org.carejourney.browser;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium that looks at the running service as a person would. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final ChromeDriver driver;
    private final String base;

    private Browser(ChromeDriver driver, String base) {
        this.driver = driver;
        this.base = base;
    }

    /** Whether this machine has a browser and its driver; says loudly when it has not. */
    static boolean isHereOrSaysSo() {
        if (!isHere()) {
            System.err.println(
                    """

                    *******************************************************************
                    * THE BROWSER TESTS ARE LEFT OUT: no chromium and chromedriver here *
                    *******************************************************************
                    """);
        }
        return isHere();
    }

    private static boolean isHere() {
        return find("chromium", "chromium-browser", "google-chrome").isPresent()
                && find("chromedriver").isPresent();
    }

    static Browser open(int port) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(find("chromium", "chromium-browser", "google-chrome").orElseThrow());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--lang=en-GB",
                "--window-size=1400,1000");
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(find("chromedriver").orElseThrow())
                .build();
        return new Browser(new ChromeDriver(service, options), "http://localhost:" + port);
    }

    private static Optional<File> find(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }

    Browser goTo(String path) {
        driver.get(base + path);
        return this;
    }

    Browser signIn(String name) {
        goTo("/login");
        type(By.name("username"), name);
        type(By.name("password"), "demo");
        follow(By.cssSelector("button[type=submit], form[action$='login'] button"));
        return this;
    }

    WebElement waitFor(By what) {
        return new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.visibilityOfElementLocated(what));
    }

    void waitUntilGone(By what) {
        new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.invisibilityOfElementLocated(what));
    }

    /** Clicks what is there, also where the page is drawn anew meanwhile. */
    void click(By what) {
        new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .ignoring(ElementClickInterceptedException.class)
                .until(there -> {
                    WebElement found = there.findElement(what);
                    driver.executeScript("arguments[0].scrollIntoView({block:'center'})", found);
                    if (!found.isDisplayed() || !found.isEnabled()) {
                        return false;
                    }
                    found.click();
                    return true;
                });
    }

    /** Clicks a link or button that brings another page, and waits for that page. */
    void follow(By what) {
        leave(() -> click(what));
    }

    /** Does what brings another page and waits until this one is gone: the next look may else see the old one. */
    void leave(Runnable step) {
        WebElement page = driver.findElement(By.tagName("html"));
        step.run();
        new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.stalenessOf(page));
    }

    void type(By what, String text) {
        WebElement field = waitFor(what);
        field.clear();
        field.sendKeys(text);
    }

    List<WebElement> all(By what) {
        return driver.findElements(what);
    }

    String text(By what) {
        return waitFor(what).getText();
    }

    /** Keeps a picture of the page in {@code target/screenshots}. */
    void picture(String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), ((TakesScreenshot) driver).getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands in the way of people with disabilities on this page, by the rules that can be checked. */
    List<String> barriers() {
        return new AxeBuilder()
                .analyze(driver).getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getNodes())
                        .toList();
    }

    /** From now on pages run no script. */
    Browser withoutScript() {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        return this;
    }

    /** A window as narrow as a telephone's. */
    Browser narrow() {
        driver.manage().window().setSize(new Dimension(500, 900));
        return this;
    }

    String title() {
        return driver.getTitle();
    }

    /** Presses keys where the focus is. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Id of what has the focus. */
    String focus() {
        return driver.switchTo().activeElement().getAttribute("id");
    }

    @Override
    public void close() {
        driver.quit();
    }
}
