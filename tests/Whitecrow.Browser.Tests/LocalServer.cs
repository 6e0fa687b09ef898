using System.Net;
using System.Net.Sockets;

namespace Whitecrow.Browser.Tests;

/// <summary>Serves a folder below a path, as a project page of a host does: exact names, no lists of folders.</summary>
internal sealed class LocalServer : IDisposable
{
    private const string Below = "/any/path/";

    private readonly HttpListener listener = new();
    private readonly string folder;

    public LocalServer(string folder)
    {
        this.folder = folder;
        Root = new($"http://127.0.0.1:{FreePort()}{Below}");
        listener.Prefixes.Add(Root.GetLeftPart(UriPartial.Authority) + "/");
        listener.Start();
        _ = Task.Run(AnswerAsync);
    }

    /// <summary>Where the folder is; ends with a slash.</summary>
    public Uri Root { get; }

    public void Dispose() => listener.Close();

    private async Task AnswerAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                await AnswerAsync(context.Request.Url!, context.Response);
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                // Closed, or the browser has gone on to another page.
            }
        }
    }

    private async Task AnswerAsync(Uri address, HttpListenerResponse response)
    {
        var path = Uri.UnescapeDataString(address.AbsolutePath);
        var file = path.StartsWith(Below, StringComparison.Ordinal) ? Path.Combine(folder, path[Below.Length..]) : "";
        if (!File.Exists(file))
        {
            // As a host does, whatever the depth of the address.
            response.StatusCode = 404;
            file = Path.Combine(folder, "404.html");
        }

        if (File.Exists(file))
        {
            // A style sheet is asked for once and not with every page, as from a host.
            response.Headers["Cache-Control"] = "max-age=600";
            response.ContentType = TypeOf(Path.GetExtension(file));
            await response.OutputStream.WriteAsync(await File.ReadAllBytesAsync(file));
        }

        response.Close();
    }

    private static string TypeOf(string extension) =>
        extension switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".xml" => "application/xml",
            _ => "application/octet-stream",
        };

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
