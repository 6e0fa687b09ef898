using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Whitecrow.Cli.Serving;

/// <summary>Shows a live site to browsers on this machine, and to nobody else.</summary>
internal sealed class SiteServer : IAsyncDisposable
{
    private const string EventsPath = "/_whitecrow/events";

    // After so many ports that are taken, something else is wrong.
    private const int Attempts = 50;

    private readonly LiveSite site;
    private readonly string root;
    private readonly Action<Exception> report;
    private readonly byte[] script = LiveScript.Read();
    private readonly CancellationTokenSource ending = new();
    private readonly WebApplication host;

    private SiteServer(LiveSite site, string root, int port, Action<Exception> report)
    {
        this.site = site;
        this.root = root;
        this.report = report;
        Port = port;

        // Nothing but what is said here: no settings from files or variables, no log, no static files.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(options =>
            {
                options.AddServerHeader = false;
                options.Listen(IPAddress.Loopback, port);
                if (HasLoopback6())
                {
                    options.Listen(IPAddress.IPv6Loopback, port);
                }
            });
        host = builder.Build();
        host.Run(AnswerAsync);
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>The address of the first page.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://localhost:{Port}/");

    /// <summary>Starts on a port, or on the next one that is free.</summary>
    /// <param name="site">What to show.</param>
    /// <param name="root">The site's folder; absolute.</param>
    /// <param name="port">1 to 65535; 0 for any.</param>
    /// <param name="report">Told of bugs of this program.</param>
    /// <exception cref="CannotRunException">No port near it is free.</exception>
    public static async Task<SiteServer> StartAsync(LiveSite site, string root, int port, Action<Exception> report)
    {
        var first = port == 0 ? AnyPort() : port;
        for (var candidate = first; candidate < first + Attempts && candidate <= IPEndPoint.MaxPort; candidate++)
        {
            var server = new SiteServer(site, root, candidate, report);
            try
            {
                await server.host.StartAsync();
                return server;
            }
            catch (IOException e) when (e.InnerException is AddressInUseException)
            {
                await server.DisposeAsync();
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.AccessDenied)
            {
                await server.DisposeAsync();
            }
        }

        throw new CannotRunException(
            string.Create(CultureInfo.InvariantCulture, $"no port from {first} upwards is free"),
            "name another one with --port"
        );
    }

    public async ValueTask DisposeAsync()
    {
        // Ends what open pages listen to; the host would wait for them.
        await ending.CancelAsync();
        await host.DisposeAsync();
        ending.Dispose();
    }

    private static bool HasLoopback6()
    {
        if (!Socket.OSSupportsIPv6)
        {
            return false;
        }

        try
        {
            using var probe = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
            probe.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
            return true;
        }
        catch (SocketException)
        {
            // Many containers have the protocol and no address.
            return false;
        }
    }

    private static int AnyPort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        try
        {
            if (!HostCheck.IsOurs(context.Request.Headers.Host.ToString(), Port))
            {
                await SendAsync(context, Answer.Text(421, $"Ask for {Address}; other names are not answered."));
            }
            else if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            {
                context.Response.Headers.Allow = "GET, HEAD";
                await SendAsync(context, Answer.Text(405, "Pages can be looked at, and nothing else."));
            }
            else if (context.Request.Path == EventsPath && HttpMethods.IsGet(context.Request.Method))
            {
                await TellAsync(context);
            }
            else if (context.Request.Path == LiveScript.Path)
            {
                await SendAsync(context, new(200, ContentTypes.Of(LiveScript.Path), script));
            }
            else
            {
                await SendAsync(context, Answers.To(context.Request.Path.Value ?? "/", site.State));
            }
        }
        catch (OperationCanceledException)
        {
            // The browser has gone on, or we are ending.
        }
#pragma warning disable CA1031 // A bug of any type; other pages can still be looked at.
        catch (Exception e)
#pragma warning restore CA1031
        {
            report(e);
            if (!context.Response.HasStarted)
            {
                await SendAsync(context, Answer.Text(500, "This is a bug in whitecrow; the terminal says more."));
            }
        }
    }

    private static async Task SendAsync(HttpContext context, Answer answer)
    {
        var response = context.Response;
        SetSafety(response);
        response.ContentType = answer.ContentType;

        // Always asked for again, and sent again only where it has changed.
        response.Headers.CacheControl = "no-cache";
        if (answer.Location is { } location)
        {
            response.Headers.Location = location;
        }
        else if (answer.Status == 200)
        {
            var tag = $"\"{Mark.Of(answer.Body.Span)}\"";
            response.Headers.ETag = tag;
            if (context.Request.Headers.IfNoneMatch == tag)
            {
                response.StatusCode = 304;
                return;
            }
        }

        response.StatusCode = answer.Status;
        response.ContentLength = answer.Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(answer.Body, context.RequestAborted);
        }
    }

    // Pages of other sites may not take drafts from here as scripts or pictures, and what is text is not tried as script.
    private static void SetSafety(HttpResponse response)
    {
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers.XContentTypeOptions = "nosniff";
    }

    // Server-sent events: the state now, and each that follows, as far as it concerns this page.
    private async Task TellAsync(HttpContext context)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, ending.Token);
        var page = Uri.UnescapeDataString(context.Request.Query["page"].ToString());
        var address = page.StartsWith('/') ? page : "/" + page;
        SetSafety(context.Response);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();

        // Milliseconds until a browser that has lost us asks again.
        await context.Response.WriteAsync("retry: 500\n\n", over.Token);
        var told = "";
        while (true)
        {
            var state = site.State;
            var message = StateMessage.Write(address, state, root);
            if (message != told)
            {
                await context.Response.WriteAsync($"data: {message}\n\n", over.Token);
                await context.Response.Body.FlushAsync(over.Token);
                told = message;
            }

            await state.End.WaitAsync(over.Token);
        }
    }
}
