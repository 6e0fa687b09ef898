using System.Security.Cryptography;
using System.Text;
using Whitecrow.Output;

namespace Whitecrow.Cli.Serving;

/// <summary>A short text that differs where contents differ: a browser that has one state of a page finds out that there is another.</summary>
internal static class Mark
{
    private const int Length = 16;

    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content))[..Length];

    public static string Of(IEnumerable<OutputFile> files)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            sum.AppendData(Encoding.UTF8.GetBytes(file.Path + '\n'));
            sum.AppendData(SHA256.HashData(file.Content.Span));
        }

        return Convert.ToHexStringLower(sum.GetHashAndReset())[..Length];
    }
}
