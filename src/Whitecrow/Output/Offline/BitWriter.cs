using System.Buffers.Binary;

namespace Whitecrow.Output.Offline;

/// <summary>Writes the symbols of DEFLATE with its fixed codes (RFC 1951, 3.2.5 and 3.2.6).</summary>
/// <param name="bytes">Where to; eight bytes more than are ever filled.</param>
internal ref struct BitWriter(Span<byte> bytes)
{
    private const int LiteralSymbols = 288;
    private static readonly ushort[] Codes = MakeCodes();
    private readonly Span<byte> bytes = bytes;
    private ulong held;
    private int heldBits;

    /// <summary>Bytes written so far.</summary>
    public int Length { get; private set; }

    /// <summary>Writes bits, the lowest first.</summary>
    public void Write(uint value, int count)
    {
        held |= (ulong)value << heldBits;
        heldBits += count;
        if (heldBits >= 32)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes[Length..], (uint)held);
            Length += 4;
            held >>= 32;
            heldBits -= 32;
        }
    }

    /// <summary>Writes a literal byte, or 256 for the end.</summary>
    public void WriteSymbol(int symbol) => Write(Codes[symbol], LengthOf(symbol));

    /// <summary>Writes "as many bytes as that, from so far back".</summary>
    public void WriteMatch(int length, int distance)
    {
        // Both scales go up in steps that double; the last length has a symbol of its own.
        if (length == 258)
        {
            WriteSymbol(285);
        }
        else
        {
            var (step, extra) = Scale(length - 3, 4);
            WriteSymbol(257 + step);
            Write((uint)(length - 3) & ((1u << extra) - 1), extra);
        }

        var (far, more) = Scale(distance - 1, 2);
        Write(Reverse((uint)far, 5), 5);
        Write((uint)(distance - 1) & ((1u << more) - 1), more);
    }

    /// <summary>Writes out what is held, filled up to whole bytes.</summary>
    public void Flush()
    {
        for (; heldBits > 0; heldBits -= 8)
        {
            bytes[Length++] = (byte)held;
            held >>= 8;
        }

        heldBits = 0;
    }

    // The symbol of a value on a scale with so many symbols for each number of extra bits.
    private static (int Step, int ExtraBits) Scale(int value, int perDoubling)
    {
        // Not BitOperations.Log2: what depends on the processor is not compiled ahead, and this is asked for each match.
        var extra = 0;
        while (value >> extra >= 2 * perDoubling)
        {
            extra++;
        }

        return ((extra * perDoubling) + (value >> extra), extra);
    }

    private static int LengthOf(int symbol) =>
        symbol < 144 ? 8
        : symbol < 256 ? 9
        : symbol < 280 ? 7
        : 8;

    private static ushort[] MakeCodes()
    {
        var codes = new ushort[LiteralSymbols];
        for (var symbol = 0; symbol < LiteralSymbols; symbol++)
        {
            var code =
                symbol < 144 ? 0x30 + symbol
                : symbol < 256 ? 0x190 + symbol - 144
                : symbol < 280 ? symbol - 256
                : 0xC0 + symbol - 280;
            codes[symbol] = (ushort)Reverse((uint)code, LengthOf(symbol));
        }

        return codes;
    }

    // Codes are written from their highest bit, everything else from the lowest.
    private static uint Reverse(uint code, int bits)
    {
        var reversed = 0u;
        for (var i = 0; i < bits; i++)
        {
            reversed = (reversed << 1) | ((code >> i) & 1);
        }

        return reversed;
    }
}
