using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace VerifyXunit;

/// <summary>Compares a text with the accepted one beside the test; stands in for the package of the same name.</summary>
public static class Verifier
{
    /// <summary>Compares with <c>Class.Method.verified.extension</c> in the folder of the calling source file.</summary>
    /// <remarks>
    /// Where they differ, or nothing is accepted yet, the text is written to <c>Class.Method.received.extension</c> and
    /// the test fails. To accept it, read it, then rename it. The class is taken to bear the name of its source file.
    /// The last two parameters are the compiler's: the package has no parameter for the method, so a test calls this
    /// itself, not through a helper.
    /// </remarks>
    public static async Task Verify(
        string? target,
        string extension = "txt",
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = ""
    )
    {
        var stem = Path.Combine(
            Path.GetDirectoryName(sourceFile)!,
            $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}"
        );
        var verified = $"{stem}.verified.{extension}";
        var received = $"{stem}.received.{extension}";
        var text = (target ?? "null").ReplaceLineEndings("\n");
        var accepted = File.Exists(verified) ? (await File.ReadAllTextAsync(verified)).ReplaceLineEndings("\n") : null;
        if (string.Equals(text, accepted, StringComparison.Ordinal))
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Fail(
            accepted is null
                ? $"Nothing is accepted yet. Read {received}; if it is right, rename it to {Path.GetFileName(verified)}."
                : $"Differs from the accepted text. Compare {received} with {Path.GetFileName(verified)}."
        );
    }
}
