using System.Text;

namespace Whitecrow.Cli.Serving;

/// <summary>What is sent back for an address.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="ContentType">What it is.</param>
/// <param name="Body">Its bytes.</param>
internal sealed record Answer(int Status, string ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>Where to go instead; null where this is what was asked for.</summary>
    public string? Location { get; init; }

    /// <summary>A sentence.</summary>
    public static Answer Text(int status, string sentence) =>
        new(status, ContentTypes.Of(".txt"), Encoding.UTF8.GetBytes(sentence + "\n"));
}
