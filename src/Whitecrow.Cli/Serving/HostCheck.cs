using System.Globalization;

namespace Whitecrow.Cli.Serving;

/// <summary>Tells whether a request means this machine by a name that only this machine has.</summary>
/// <remarks>
/// Any site in the world can have its name lead to 127.0.0.1, and its pages could then read what is served here, drafts
/// included (DNS rebinding). The browser sends along by which name it came.
/// </remarks>
internal static class HostCheck
{
    private static readonly string[] Names = ["localhost", "127.0.0.1", "[::1]"];

    /// <param name="host">The header as sent.</param>
    /// <param name="port">Where we listen.</param>
    public static bool IsOurs(string host, int port) =>
        Names.Any(name =>
            string.Equals(
                host,
                $"{name}:{port.ToString(CultureInfo.InvariantCulture)}",
                StringComparison.OrdinalIgnoreCase
            ) || (port == 80 && string.Equals(host, name, StringComparison.OrdinalIgnoreCase))
        );
}
