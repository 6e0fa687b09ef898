using System.Net;
using System.Text.Json;
using Whitecrow.Cli.Serving;
using Xunit;

namespace Whitecrow.Cli.Tests.Serving;

/// <summary>A folder's site, shown inside the test's process.</summary>
internal sealed class Served : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly List<Exception> bugs = [];
    private readonly LiveSite site;
    private readonly SiteServer server;
    private readonly Task following;

    private Served(LiveSite site, SiteServer server)
    {
        this.site = site;
        this.server = server;
        following = site.FollowAsync(bugs.Add, stop.Token);
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(server.Address) };
    }

    public HttpClient Client { get; }

    public int Port => server.Port;

    public static async Task<Served> StartAsync(
        TemporaryFolder folder,
        int port = 0,
        bool drafts = false,
        bool isStrict = false
    )
    {
        var live = new LiveSite(folder.Root, drafts, isStrict);
        return new(live, await SiteServer.StartAsync(live, folder.Root, port, e => throw e));
    }

    /// <summary>The text at an address, whatever the status.</summary>
    public async Task<string> TextAsync(string path)
    {
        using var answer = await Client.GetAsync(path);
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await Client.GetAsync(path);
        return answer.StatusCode;
    }

    /// <summary>The state once something holds of it and all pages are drawn; fails after a while.</summary>
    public async Task<LiveState> WaitAsync(Func<LiveState, bool> holds)
    {
        while (true)
        {
            var state = site.State;
            if (state.IsComplete && holds(state))
            {
                return state;
            }

            await state.End.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    /// <summary>What an open page is told now, and whenever something changes.</summary>
    public async IAsyncEnumerable<JsonElement> EventsAsync(string page)
    {
        await using var stream = await Client.GetStreamAsync("_whitecrow/events?page=" + Uri.EscapeDataString(page));
        using var reader = new StreamReader(stream);
        while (await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                yield return JsonDocument.Parse(line["data: ".Length..]).RootElement;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await following;
        Client.Dispose();
        await server.DisposeAsync();
        site.Dispose();
        stop.Dispose();
        Assert.Empty(bugs);
    }
}
