using System.ComponentModel;
using System.Diagnostics;

namespace Whitecrow.Cli.Serving;

/// <summary>Opens an address in the browser that a person uses.</summary>
internal static class Browser
{
    /// <returns>False where there is none that can be opened from here.</returns>
    public static bool Open(string address)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
            return true;
        }
        catch (Exception e) when (e is Win32Exception or FileNotFoundException or PlatformNotSupportedException)
        {
            return false;
        }
    }
}
