using System.Numerics;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary><c>math</c></summary>
internal sealed class MathFunctions()
    : FunctionObject([
        "abs",
        "ceil",
        "divided_by",
        "floor",
        "format",
        "is_number",
        "minus",
        "modulo",
        "plus",
        "round",
        "times",
        "uuid",
        "random",
    ])
{
    protected override object? Create(string name) =>
        name switch
        {
            "abs" => new NativeFunction("math.abs", Abs, Any("value")),
            "ceil" => Rounding(name, Math.Ceiling, Math.Ceiling),
            "floor" => Rounding(name, Math.Floor, Math.Floor),
            "round" => new NativeFunction("math.round", Round, Any("value"), Optional(Int("precision"), 0)),
            "plus" => Arithmetic(name, Operator.Add),
            "minus" => Arithmetic(name, Operator.Subtract),
            "times" => Arithmetic(name, Operator.Multiply),
            "modulo" => Arithmetic(name, Operator.Modulo),
            "divided_by" => new NativeFunction("math.divided_by", DividedBy, Any("value"), Any("divisor")),
            "format" => new NativeFunction(
                "math.format",
                Format,
                Any("value"),
                Text("format"),
                Optional(Text("culture"))
            ),
            "is_number" => new NativeFunction(
                "math.is_number",
                static (in NativeCall call) => Numbers.IsNumber(call[0]),
                Any("value")
            ),
            "uuid" => new NativeFunction("math.uuid", static (in NativeCall _) => Guid.NewGuid().ToString()),
            "random" => new NativeFunction(
                "math.random",
                static (in NativeCall call) => Numbers.Box(Random.Shared.Next(call.Int(0), call.Int(1))),
                Int("min_value"),
                Int("max_value")
            ),
            _ => null,
        };

    private static NativeFunction Arithmetic(string name, Operator op) =>
        new(
            "math." + name,
            (in NativeCall call) => Operators.Apply(call.Context, call.Span, op, Number(call, 0), Number(call, 1)),
            Any("value"),
            Any("with")
        );

    private static NativeFunction Rounding(
        string name,
        Func<double, double> onDouble,
        Func<decimal, decimal> onDecimal
    ) =>
        new(
            "math." + name,
            (in NativeCall call) =>
                Number(call, 0) switch
                {
                    null => null,
                    double d => onDouble(d),
                    float f => (float)onDouble(f),
                    decimal m => onDecimal(m),
                    var whole => whole,
                },
            Any("value")
        );

    /// <summary>The argument as a number: texts are read, null stays null.</summary>
    private static object? Number(in NativeCall call, int index)
    {
        var value = call[index];
        return value is null || Numbers.IsNumber(value)
            ? value
            : Conversions.To(call.Context, call.Arguments.SpanOf(index), value, typeof(double));
    }

    private static object? Abs(in NativeCall call) =>
        Number(call, 0) switch
        {
            null => null,
            double d => Math.Abs(d),
            float f => Math.Abs(f),
            decimal m => Math.Abs(m),
            var whole => Numbers.Shorten(BigInteger.Abs(Numbers.ToBig(whole))),
        };

    private static object? Round(in NativeCall call) =>
        Number(call, 0) switch
        {
            null => null,
            double d => Math.Round(d, call.Int(1)),
            float f => (float)Math.Round((double)f, call.Int(1)),
            decimal m => Math.Round(m, call.Int(1)),
            var whole => whole,
        };

    /// <summary>Divides; by a whole number the result is one too, rounded down.</summary>
    private static object? DividedBy(in NativeCall call)
    {
        var value = Number(call, 0);
        var divisor = Number(call, 1);
        var result = Operators.Apply(call.Context, call.Span, Operator.Divide, value, divisor);
        return Numbers.IsWhole(divisor) && result is double quotient
            ? double.IsFinite(quotient)
                ? Numbers.Shorten(new BigInteger(Math.Floor(quotient)))
                : throw new DivideByZeroException()
            : result;
    }

    private static object? Format(in NativeCall call) =>
        call[0] switch
        {
            null => "",
            IFormattable number when Numbers.IsNumber(number) => ValueFormat.Apply(
                call,
                number,
                call.Text(1),
                call.Text(2)
            ),
            _ => throw call.Error($"`math.format` needs a number, not `{Kinds.NameOf(call[0])}`"),
        };
}
