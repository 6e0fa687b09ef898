using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Whitecrow.Output.Offline;

/// <summary>Files in a ZIP (PKWARE APPNOTE 6.3.3), with the same bytes on every machine.</summary>
/// <remarks>
/// <see cref="System.IO.Compression.ZipArchive"/> notes the operating system that it runs on, and offers no way to tell it another.
/// </remarks>
internal static class ZipPacker
{
    /// <summary>Most files that the format can hold without its 64-bit extension.</summary>
    public const int MostFiles = ushort.MaxValue;

    private const int LocalHeader = 30;
    private const int CentralHeader = 46;
    private const int EndRecord = 22;
    private const ushort Version = 20;
    private const ushort Utf8Names = 1 << 11;

    // 1 January 1980, the first day that the format knows: content has no time of day, and a build must not add one.
    private const ushort Date = (1 << 5) | 1;

    /// <summary>Packs files, in the order given.</summary>
    /// <returns>Null where they are too many or too large for the format.</returns>
    public static byte[]? Pack(ImmutableArray<OutputFile> files)
    {
        if (files.Length > MostFiles)
        {
            return null;
        }

        var entries = new Entry[files.Length];
        Parallel.For(0, files.Length, i => entries[i] = Entry.Of(files[i]));
        var size = entries.Sum(e => LocalHeader + CentralHeader + (2L * e.Name.Length) + e.Packed.Length) + EndRecord;
        if (size > Array.MaxLength)
        {
            return null;
        }

        var zip = new byte[size];
        var rest = new Cursor(zip);
        foreach (var entry in entries)
        {
            entry.Offset = (uint)rest.At;
            rest.Write32(0x04034B50);
            entry.WriteFacts(ref rest);
            rest.Write(entry.Name);
            rest.Write(entry.Packed.Span);
        }

        var directory = rest.At;
        foreach (var entry in entries)
        {
            rest.Write32(0x02014B50);
            rest.Write16(Version);
            entry.WriteFacts(ref rest);
            rest.Skip(10);
            rest.Write32(entry.Offset);
            rest.Write(entry.Name);
        }

        var directorySize = rest.At - directory;
        rest.Write32(0x06054B50);
        rest.Skip(4);
        rest.Write16((ushort)entries.Length);
        rest.Write16((ushort)entries.Length);
        rest.Write32((uint)directorySize);
        rest.Write32((uint)directory);
        return zip;
    }

    private sealed record Entry(byte[] Name, uint Crc, int Size, bool IsDeflated, ReadOnlyMemory<byte> Packed)
    {
        public uint Offset { get; set; }

        public static Entry Of(OutputFile file)
        {
            var deflated = Deflater.Compress(file.Content.Span);
            return new(
                Encoding.UTF8.GetBytes(file.Path),
                Crc32.Of(file.Content.Span),
                file.Content.Length,
                deflated is not null,
                deflated ?? file.Content
            );
        }

        // What both headers say.
        public void WriteFacts(ref Cursor rest)
        {
            rest.Write16(Version);
            rest.Write16(Utf8Names);
            rest.Write16((ushort)(IsDeflated ? 8 : 0));
            rest.Write16(0);
            rest.Write16(Date);
            rest.Write32(Crc);
            rest.Write32((uint)Packed.Length);
            rest.Write32((uint)Size);
            rest.Write16((ushort)Name.Length);
            rest.Write16(0);
        }
    }

    private ref struct Cursor(Span<byte> bytes)
    {
        private readonly Span<byte> bytes = bytes;

        public int At { get; private set; }

        public void Write16(ushort value)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes[At..], value);
            At += 2;
        }

        public void Write32(uint value)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes[At..], value);
            At += 4;
        }

        public void Write(ReadOnlySpan<byte> value)
        {
            value.CopyTo(bytes[At..]);
            At += value.Length;
        }

        public void Skip(int count) => At += count;
    }
}
