using Whitecrow.Cli.Files;

namespace Whitecrow.Cli.Reporting;

/// <summary>Standard output that says so when it cannot be written, as on a full disk; what comes after that is lost.</summary>
/// <param name="inner">Where the bytes go.</param>
internal sealed class OutputStream(Stream inner) : Stream
{
    private bool isLost;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (isLost)
        {
            return;
        }

        try
        {
            inner.Write(buffer);
        }
        catch (IOException e)
        {
            throw Lost(e);
        }
    }

    public override void Flush()
    {
        if (isLost)
        {
            return;
        }

        try
        {
            inner.Flush();
        }
        catch (IOException e)
        {
            throw Lost(e);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private CannotRunException Lost(IOException e)
    {
        isLost = true;
        return new(
            $"what there is to say cannot be written: {Reason.Of(e)}",
            "free some space, or send standard output elsewhere",
            e
        );
    }
}
