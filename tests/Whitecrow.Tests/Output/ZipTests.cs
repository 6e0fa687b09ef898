using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Whitecrow.Output;
using Whitecrow.Output.Offline;
using Xunit;

namespace Whitecrow.Tests.Output;

public class ZipTests
{
    [Fact]
    public void The_zip_holds_every_other_file_of_the_site_in_order()
    {
        var site = SmallCatalogue.Site(SmallCatalogue.Files, "offline: { zip: all.zip }");

        using var zip = Open(site.Files.Single(f => f.Path == "all.zip").Content);
        var others = site.Files.Where(f => f.Path != "all.zip").ToArray();
        Assert.Equal(others.Select(f => f.Path), zip.Entries.Select(e => e.FullName));
        Assert.All(
            zip.Entries.Zip(others).Where(p => p.Second.Path != "pages/offline.html"),
            p => Assert.True(Read(p.First).AsSpan().SequenceEqual(p.Second.Content.Span), p.First.FullName)
        );
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
        Assert.True(zip.Entries.Sum(e => e.CompressedLength) < others.Sum(f => f.Content.Length) / 2);
    }

    [Fact]
    public void Inside_the_zip_nothing_links_to_the_zip()
    {
        var site = SmallCatalogue.Site(SmallCatalogue.Files, "offline: { zip: all.zip }");

        using var zip = Open(site.Files.Single(f => f.Path == "all.zip").Content);
        var outside = site.TextOf("pages/offline.html")!;
        var inside = Encoding.UTF8.GetString(Read(zip.GetEntry("pages/offline.html")!));
        Assert.Contains("<li><a href=\"../all.zip\" download>", outside, StringComparison.Ordinal);
        Assert.Equal(outside.Replace("<a href=\"../all.zip\" download>", "<a>", StringComparison.Ordinal), inside);
    }

    [Fact]
    public void Without_the_setting_there_is_neither_zip_nor_single_file()
    {
        var site = SmallCatalogue.Site(SmallCatalogue.Files);

        Assert.DoesNotContain(site.Files, f => f.Path.EndsWith(".zip", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_with_letters_of_any_alphabet_is_kept()
    {
        using var zip = Open(ZipPacker.Pack([OutputFile.FromText("Нуреев/é.txt", "words")])!);

        Assert.Equal("Нуреев/é.txt", Assert.Single(zip.Entries).FullName);
    }

    [Fact]
    public void More_files_than_the_format_can_count_make_no_zip() =>
        Assert.Null(
            ZipPacker.Pack([
                .. Enumerable.Repeat(new OutputFile("x", ReadOnlyMemory<byte>.Empty), ZipPacker.MostFiles + 1),
            ])
        );

    [Fact]
    public void What_is_compressed_can_be_read_by_others() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<byte[]>(),
                ArbMap.Default.ArbFor<byte[]>(),
                (part, other) =>
                {
                    // Repetitions near and far, with something between.
                    byte[] data = [.. part, .. part, .. other, .. part, .. Enumerable.Repeat((byte)7, 600), .. other];

                    Assert.Equal(data, Inflate(Deflater.Compress(data)!));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_repetition_at_the_far_end_of_the_window_is_found_and_read_back()
    {
        var noise = new byte[32 * 1024];
        new Random(1).NextBytes(noise);
        byte[] data = [.. noise, .. noise, .. noise];

        var packed = Deflater.Compress(data)!;

        Assert.Equal(data, Inflate(packed));
        Assert.True(packed.Length < data.Length / 2);
    }

    [Fact]
    public void What_cannot_be_made_smaller_is_stored()
    {
        var noise = new byte[5000];
        new Random(1).NextBytes(noise);

        Assert.Null(Deflater.Compress(noise));
        Assert.Null(Deflater.Compress([]));
        using var zip = Open(ZipPacker.Pack([new("noise", noise), new("nothing", ReadOnlyMemory<byte>.Empty)])!);
        Assert.Equal(noise, Read(zip.Entries[0]));
        Assert.Empty(Read(zip.Entries[1]));
    }

    [Fact]
    public void The_checksum_is_that_of_the_standard() =>
        Assert.Equal(0xCBF43926, Crc32.Of(Encoding.ASCII.GetBytes("123456789")));

    private static ZipArchive Open(ReadOnlyMemory<byte> zip) => new(new MemoryStream(zip.ToArray()));

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Inflate(byte[] packed)
    {
        using var stream = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
