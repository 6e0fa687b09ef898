using System.Net;
using System.Net.Sockets;
using System.Text;
using Whitecrow.Cli.Serving;
using Xunit;

namespace Whitecrow.Cli.Tests.Serving;

public sealed class SiteServerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SiteServerTests()
    {
        Sites.Copy("one-page", folder);
        folder.Write("content/404.md", "---\ntitle: No such page\ntemplate: missing\n---\n");
        folder.Write("templates/layouts/missing.sbn-html", "<!DOCTYPE html><title>x</title><body>Not here.</body>");
        folder.Write("content/pages/index.md", "---\ntitle: Pages\ntemplate: missing\n---\n");
        folder.Write("content/words.txt", "Words.");
        folder.Write("templates/assets/style.css", "p { color: red }");
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("", "text/html; charset=utf-8")]
    [InlineData("index.html", "text/html; charset=utf-8")]
    [InlineData("pages/", "text/html; charset=utf-8")]
    [InlineData("assets/style.css", "text/css; charset=utf-8")]
    [InlineData("words.txt", "text/plain; charset=utf-8")]
    [InlineData("robots.txt", "text/plain; charset=utf-8")]
    [InlineData("data/catalogue.jsonld", "application/ld+json")]
    [InlineData("data/films.csv", "text/csv; charset=utf-8")]
    [InlineData("_whitecrow/live.js", "text/javascript; charset=utf-8")]
    public async Task A_file_is_sent_as_what_it_is(string path, string type)
    {
        await using var site = await Served.StartAsync(folder);

        using var answer = await site.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task A_page_differs_from_a_built_one_by_one_element()
    {
        await using var site = await Served.StartAsync(folder);
        Assert.Equal(ExitCode.Done, TheProgram.RunIn(folder.Root).ExitCode);

        foreach (var path in folder.Everything("_site").Where(p => !p.EndsWith('/') && p != ".whitecrow"))
        {
            var built = await File.ReadAllTextAsync(folder["_site/" + path]);

            Assert.Equal(built, WithoutScript(await site.TextAsync(path)));
            Assert.DoesNotContain("_whitecrow", built, StringComparison.Ordinal);
        }

        Assert.Contains(LiveScript.Path, await site.TextAsync("index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(LiveScript.Path, await site.TextAsync("words.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere.html")]
    [InlineData("no/such/folder/")]
    [InlineData("site.yml")]
    [InlineData("content/index.md")]
    public async Task An_address_that_is_not_there_shows_the_sites_own_page_for_that(string path)
    {
        await using var site = await Served.StartAsync(folder);

        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(path));
        Assert.Contains("Not here.", await site.TextAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_without_a_page_for_missing_addresses_has_a_sentence()
    {
        File.Delete(folder["content/404.md"]);
        await using var site = await Served.StartAsync(folder);

        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync("nowhere.html"));
        Assert.Equal("There is no such page.\n", await site.TextAsync("nowhere.html"));
    }

    [Fact]
    public async Task A_folder_without_its_slash_leads_to_the_folder()
    {
        await using var site = await Served.StartAsync(folder);

        using var answer = await site.Client.GetAsync("pages");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("pages/", answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/../site.yml")]
    [InlineData("/..%2fsite.yml")]
    [InlineData("/%2e%2e/site.yml")]
    [InlineData("/pages/../../site.yml")]
    [InlineData("/..%5csite.yml")]
    [InlineData("/content/index.md")]
    [InlineData("//etc/passwd")]
    [InlineData("/%00")]
    public async Task No_address_leads_to_a_file_of_the_machine(string address)
    {
        await using var site = await Served.StartAsync(folder);

        var answer = await RawAsync(site, $"GET {address} HTTP/1.1\r\nHost: localhost:{site.Port}\r\n");

        Assert.Matches("^HTTP/1.1 40[04] ", answer);
        Assert.DoesNotContain("title: One page", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost:PORT", 200)]
    [InlineData("LOCALHOST:PORT", 200)]
    [InlineData("127.0.0.1:PORT", 200)]
    [InlineData("[::1]:PORT", 200)]
    [InlineData("localhost", 421)]
    [InlineData("localhost:1", 421)]
    [InlineData("evil.example:PORT", 421)]
    [InlineData("evil.example", 421)]
    [InlineData("localhost.evil.example:PORT", 421)]
    [InlineData("0.0.0.0:PORT", 421)]
    [InlineData("", 421)]
    public async Task Only_names_of_this_machine_are_answered(string host, int status)
    {
        await using var site = await Served.StartAsync(folder);
        var sent = host.Replace("PORT", $"{site.Port}", StringComparison.Ordinal);

        foreach (var path in new[] { "/", "/_whitecrow/live.js", "/words.txt" })
        {
            var answer = await RawAsync(site, $"GET {path} HTTP/1.1\r\nHost: {sent}\r\n");

            Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
            Assert.Equal(status == 200, !answer.Contains("other names are not answered", StringComparison.Ordinal));
        }

        // Read apart, since to those who may ask it does not end.
        if (status != 200)
        {
            var events = await RawAsync(site, $"GET /_whitecrow/events?page=/ HTTP/1.1\r\nHost: {sent}\r\n");
            Assert.StartsWith("HTTP/1.1 421 ", events, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_a_host_nothing_is_said()
    {
        await using var site = await Served.StartAsync(folder);

        Assert.StartsWith("HTTP/1.1 421 ", await RawAsync(site, "GET / HTTP/1.0\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 400 ", await RawAsync(site, "GET / HTTP/1.1\r\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("PATCH")]
    public async Task Pages_can_be_looked_at_and_nothing_else(string method)
    {
        await using var site = await Served.StartAsync(folder);
        using var request = new HttpRequestMessage(new(method), "index.html");

        using var answer = await site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("words.txt")]
    [InlineData("nowhere.html")]
    public async Task The_head_of_an_answer_is_that_of_the_whole(string path)
    {
        await using var site = await Served.StartAsync(folder);
        using var request = new HttpRequestMessage(HttpMethod.Head, path);

        using var head = await site.Client.SendAsync(request);
        using var whole = await site.Client.GetAsync(path);

        Assert.Equal(whole.StatusCode, head.StatusCode);
        Assert.Equal(whole.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(whole.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task What_a_browser_has_already_is_not_sent_again()
    {
        await using var site = await Served.StartAsync(folder);
        using var first = await site.Client.GetAsync("assets/style.css");
        using var request = new HttpRequestMessage(HttpMethod.Get, "assets/style.css");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task A_port_that_is_taken_gives_way_to_the_next()
    {
        await using var one = await Served.StartAsync(folder);
        await using var other = await Served.StartAsync(folder, one.Port);

        Assert.InRange(other.Port, one.Port + 1, one.Port + 20);
        Assert.Equal(HttpStatusCode.OK, await one.StatusAsync(""));
        Assert.Equal(HttpStatusCode.OK, await other.StatusAsync(""));
    }

    private static string WithoutScript(string page)
    {
        var start = page.IndexOf($"<script src=\"{LiveScript.Path}\"", StringComparison.Ordinal);
        if (start < 0)
        {
            return page;
        }

        var end = page.IndexOf("</script>", start, StringComparison.Ordinal) + "</script>".Length;
        return page.Remove(start, end - start);
    }

    // As it stands: a client would put an address in order, and add what is missing.
    private static async Task<string> RawAsync(Served site, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, site.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request + "Connection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30));
    }
}
