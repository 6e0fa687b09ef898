using System.Buffers;
using System.Buffers.Binary;

namespace Whitecrow.Output.Offline;

/// <summary>Compresses for a ZIP (DEFLATE, RFC 1951), with the same bytes on every machine.</summary>
/// <remarks>
/// What <see cref="System.IO.Compression.DeflateStream"/> writes differs between releases of .NET and between processors;
/// then one site would have many ZIPs. This one looks back for the longest repetition and writes it with the standard's
/// fixed codes: less small than the best, which matters little beside a checksum that everybody can compare.
/// </remarks>
internal static class Deflater
{
    private const int Window = 32 * 1024;
    private const int ShortestMatch = 4;
    private const int LongestMatch = 258;
    private const int HashBits = 15;

    // How many earlier places are tried; more make a smaller file and take longer.
    private const int Tries = 8;

    /// <summary>Compresses.</summary>
    /// <returns>Null where the result would not be smaller.</returns>
    public static byte[]? Compress(ReadOnlySpan<byte> data)
    {
        var places = ArrayPool<int>.Shared.Rent((1 << HashBits) + Window);
        var bytes = ArrayPool<byte>.Shared.Rent(data.Length + 16);
        try
        {
            var heads = places.AsSpan(0, 1 << HashBits);
            heads.Fill(-1);
            var bits = new BitWriter(bytes.AsSpan(0, data.Length + 16));

            // One block, the last, with fixed codes.
            bits.Write(0b011, 3);
            var at = 0;
            var end = data.Length - ShortestMatch;
            while (at < data.Length)
            {
                if (bits.Length >= data.Length)
                {
                    return null;
                }

                var (length, distance) = at <= end ? Longest(data, at, heads, places.AsSpan(1 << HashBits)) : default;
                if (length == 0)
                {
                    bits.WriteSymbol(data[at]);
                    at++;
                    continue;
                }

                bits.WriteMatch(length, distance);
                for (var next = at + 1; next < at + length && next <= end; next++)
                {
                    Remember(data, next, heads, places.AsSpan(1 << HashBits));
                }

                at += length;
            }

            bits.WriteSymbol(256);
            bits.Flush();
            return bits.Length < data.Length ? bytes.AsSpan(0, bits.Length).ToArray() : null;
        }
        finally
        {
            ArrayPool<int>.Shared.Return(places);
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static (int Length, int Distance) Longest(
        ReadOnlySpan<byte> data,
        int at,
        Span<int> heads,
        Span<int> earlier
    )
    {
        var candidate = Remember(data, at, heads, earlier);
        var rest = data[at..];
        var most = Math.Min(LongestMatch, rest.Length);
        var (length, distance) = (ShortestMatch - 1, 0);
        for (var n = 0; n < Tries && candidate >= 0 && at - candidate <= Window; n++)
        {
            if (data[candidate + length] == rest[length])
            {
                var common = data.Slice(candidate, most).CommonPrefixLength(rest);
                if (common > length)
                {
                    (length, distance) = (common, at - candidate);
                    if (length == most)
                    {
                        break;
                    }
                }
            }

            var next = earlier[candidate % Window];

            // A place that was overwritten since points forward.
            candidate = next < candidate ? next : -1;
        }

        return distance > 0 ? (length, distance) : default;
    }

    // Puts a place at the head of those with the same four bytes; gives the one that was there.
    private static int Remember(ReadOnlySpan<byte> data, int at, Span<int> heads, Span<int> earlier)
    {
        var hash = (int)(BinaryPrimitives.ReadUInt32LittleEndian(data[at..]) * 2654435761u >> (32 - HashBits));
        var before = heads[hash];
        earlier[at % Window] = before;
        heads[hash] = at;
        return before;
    }
}
