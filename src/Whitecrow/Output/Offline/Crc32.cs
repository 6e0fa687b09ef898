using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Whitecrow.Output.Offline;

/// <summary>The checksum of ZIP files (ISO-HDLC, polynomial 0xEDB88320).</summary>
internal static class Crc32
{
    // Table n says what a byte adds when n more bytes follow it; with eight of them, eight bytes are taken at once.
    private const int Width = 8;
    private static readonly ImmutableArray<uint> Tables = MakeTables();

    public static uint Of(ReadOnlySpan<byte> data)
    {
        var tables = Tables.AsSpan();
        var crc = uint.MaxValue;
        for (; data.Length >= Width; data = data[Width..])
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(data) ^ crc;
            crc =
                tables[(7 * 256) + (int)(low & 255)]
                ^ tables[(6 * 256) + (int)((low >> 8) & 255)]
                ^ tables[(5 * 256) + (int)((low >> 16) & 255)]
                ^ tables[(4 * 256) + (int)(low >> 24)]
                ^ tables[(3 * 256) + data[4]]
                ^ tables[(2 * 256) + data[5]]
                ^ tables[256 + data[6]]
                ^ tables[data[7]];
        }

        foreach (var b in data)
        {
            crc = tables[(int)((crc ^ b) & 255)] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static ImmutableArray<uint> MakeTables()
    {
        var tables = new uint[Width * 256];
        for (var i = 0; i < tables.Length; i++)
        {
            if (i < 256)
            {
                var crc = (uint)i;
                for (var bit = 0; bit < 8; bit++)
                {
                    crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
                }

                tables[i] = crc;
            }
            else
            {
                var before = tables[i - 256];
                tables[i] = tables[before & 255] ^ (before >> 8);
            }
        }

        return [.. tables];
    }
}
