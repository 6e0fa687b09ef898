using System.ComponentModel;
using System.Diagnostics;

namespace Whitecrow.Cli.Git;

/// <summary>A running git. It is ended when this is disposed, or when it takes longer than anybody would wait.</summary>
internal sealed class GitProcess : IDisposable
{
    /// <summary>How long one answer may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly Task<string> error;
    private readonly Timer deadline;
    private volatile bool isLate;

    public GitProcess(Process process)
    {
        this.process = process;
        error = process.StandardError.ReadToEndAsync();
        deadline = new(
            _ =>
            {
                isLate = true;
                End();
            },
            null,
            Patience,
            Timeout.InfiniteTimeSpan
        );
    }

    /// <summary>What it prints.</summary>
    public Stream Output => process.StandardOutput.BaseStream;

    /// <summary>What it reads; to be closed by whoever writes.</summary>
    public Stream Input => process.StandardInput.BaseStream;

    /// <summary>Waits for its end, which is near once <see cref="Output"/> is read to its end.</summary>
    /// <returns>Why it failed, in its own words, one line; null where it did not.</returns>
    public string? Failure()
    {
        process.WaitForExit();
        if (isLate)
        {
            return $"git did not answer within {Patience.TotalSeconds:0} seconds";
        }

        if (process.ExitCode == 0)
        {
            return null;
        }

        var line = error.GetAwaiter().GetResult().Split('\n')[0].Trim();
        const string Prefix = "fatal: ";
        return line.StartsWith(Prefix, StringComparison.Ordinal) ? line[Prefix.Length..]
            : line.Length > 0 ? line
            : $"git ended with exit code {process.ExitCode}";
    }

    public void Dispose()
    {
        deadline.Dispose();
        End();
        process.Dispose();
    }

    private void End()
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has just ended by itself.
        }
    }
}
