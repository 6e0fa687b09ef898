using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Whitecrow.Cli.Reporting;

/// <summary>JSON as we print it: indented, accented letters as they are.</summary>
internal static class JsonOutput
{
    /// <param name="to">Where to.</param>
    /// <param name="content">Writes one value.</param>
    public static void Write(TextWriter to, Action<Utf8JsonWriter> content)
    {
        using var buffer = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                buffer,
                new()
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            content(json);
        }

        to.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }
}
